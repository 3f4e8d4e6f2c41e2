// Eleventy: each page of Markdown into the theme's page, at the same path.

import attributes from "markdown-it-attrs";
import definitions from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";

const LINK = /(<a href="[^":?#]+)\.md(["?#])/g;

export default function (site) {
  site.amendLibrary("md", (reader) =>
    reader.set({ html: true }).use(attributes).use(definitions).use(footnotes),
  );
  site.addFilter("with_addresses", (html) => html.replace(LINK, "$1.html$2"));
  site.addPassthroughCopy("assets");
  site.addGlobalData("layout", "shell.liquid");
  site.addGlobalData("eleventyComputed", {
    permalink: ({ page }) => page.inputPath.replace("./content/", "").replace(/md$/, "html"),
  });
}

export const config = {
  dir: { input: "content", includes: "../layouts", output: "site" },
  markdownTemplateEngine: false,
  templateFormats: ["md"],
};
