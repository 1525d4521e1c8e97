import type { APIRoute } from "astro";
import type { ExportFile } from "../../../../data/export/index.ts";
import { loadCatalog } from "../../../../data/read/catalog.ts";
import { filesOf } from "../../../../site/exports.ts";

/** Every file of every version, and of the newest under `latest`. */
export function getStaticPaths() {
  return [...loadCatalog().values()].flatMap((versions) =>
    versions.flatMap((dataset, index) => {
      const names = index === 0 ? [dataset.version, "latest"] : [dataset.version];
      return names.flatMap((version) =>
        filesOf(dataset).map((file) => ({
          params: { set: dataset.name, version, file: file.name },
          props: { file },
        })),
      );
    }),
  );
}

export const GET: APIRoute<{ file: ExportFile }> = async ({ props: { file } }) =>
  new Response(await file.content(), { headers: { "Content-Type": file.mediaType } });
