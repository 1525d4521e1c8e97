import { expect, it } from "vitest";
import { breadcrumbsJsonLd } from "../../../src/metadata/breadcrumbs.ts";

it("the way to a page is numbered, with full addresses", () => {
  const crumbs = [
    { name: "Kapitler", path: "/kapitler/" },
    { name: "Virker det?", path: "/kapitler/#virker-det" },
  ];
  expect(breadcrumbsJsonLd(crumbs, (path) => `https://ia.example/ia${path}`)).toEqual({
    "@context": "https://schema.org/",
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Kapitler", item: "https://ia.example/ia/kapitler/" },
      {
        "@type": "ListItem",
        position: 2,
        name: "Virker det?",
        item: "https://ia.example/ia/kapitler/#virker-det",
      },
    ],
  });
});
