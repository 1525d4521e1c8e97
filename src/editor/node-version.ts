/*
 * Imported first by every program: an older Node stops here with a sentence, before it meets a function
 * it does not have. Written so that old ones can read it.
 */

/** The oldest Node that will do: the same as `engines` in package.json. */
const OLDEST = [22, 12];

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const [oldest = 0, least = 0] = OLDEST;
if (major < oldest || (major === oldest && minor < least)) {
  console.error(
    `Fant Node ${process.versions.node}, ventet ${OLDEST.join(".")} eller nyere. ` +
      "Bruk kommandoene i README.md (npm start, npm run …): de bruker en Node som følger med. " +
      "Eller hent en nyere fra https://nodejs.org.",
  );
  process.exit(1);
}
