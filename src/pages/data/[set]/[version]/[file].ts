import type { APIRoute } from "astro";
import { loadCatalog } from "../../../../data/catalog.ts";
import { exportFiles } from "../../../../data/export.ts";

/** Every file of every version, and of the newest under `latest`. */
export function getStaticPaths() {
  return [...loadCatalog().values()].flatMap((versions) =>
    versions.flatMap((dataset, index) => {
      const names = index === 0 ? [dataset.version, "latest"] : [dataset.version];
      return names.flatMap((version) =>
        exportFiles(dataset).map(({ name, mediaType, content }) => ({
          params: { set: dataset.name, version, file: name },
          props: { mediaType, content: content() },
        })),
      );
    }),
  );
}

export const GET: APIRoute<{ mediaType: string; content: string }> = ({ props }) =>
  new Response(props.content, { headers: { "Content-Type": props.mediaType } });
