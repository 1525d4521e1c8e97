const ASCII =
  " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
const LETTERS = "ÆØÅæøåÁáÀàÄäÉéÈèÊêËëÍíÓóÒòÔôÖöÚúÜüÇçÑñ";
const PUNCTUATION = "«»“”‘’–—…•·§";
const NUMERIC = "×−±°½€¹²³";
const ARROWS = "↑↓";
const NO_BREAK_SPACE = "\u00a0";
const THIN_SPACE = "\u2009";
const SOFT_HYPHEN = "\u00ad";

/**
 * Every character the site's fonts contain: printable ASCII, Norwegian letters
 * and the accented letters of common names, and the typographic signs of
 * Norwegian text and numbers.
 *
 * The fontsource packages split each family by unicode range, and only the
 * `latin` file is used, so that each family is one small download. It lacks
 * these, which a browser takes from the next font in the list:
 * the Sami letters Č Đ Ŋ Š Ŧ Ž, the signs ≈ ≤ ≥ ‰, the arrows → ← ↗, the
 * non-breaking hyphen (U+2011) and the narrow no-break space (U+202F).
 * Images drawn from the TTF files have no next font: avoid them there.
 */
export const CHARSET: string =
  ASCII + LETTERS + PUNCTUATION + NUMERIC + ARROWS + NO_BREAK_SPACE + THIN_SPACE + SOFT_HYPHEN;
