import Begrep from "./Begrep.astro";
import Begrepsnoter from "./Begrepsnoter.astro";
import Figur from "./Figur.astro";
import Forbehold from "./Forbehold.astro";
import Funn from "./Funn.astro";
import Kilde from "./Kilde.astro";
import Kontakt from "./Kontakt.astro";
import Lenke from "./Lenke.astro";
import Tabell from "./Tabell.astro";
import TabellCelle from "./TabellCelle.astro";
import TabellHode from "./TabellHode.astro";
import Tall from "./Tall.astro";
import Utforsker from "./Utforsker.astro";

/** The components that MDX may use without importing them; those of terms are put there by the build. */
export const components = {
  Begrep,
  Begrepsnoter,
  Figur,
  Forbehold,
  Funn,
  Kilde,
  Kontakt,
  Tall,
  Utforsker,
  a: Lenke,
  table: Tabell,
  th: TabellHode,
  td: TabellCelle,
};
