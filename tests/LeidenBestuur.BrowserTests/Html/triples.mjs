// Reads the facts for machines of each file named, a page or the facts alone, as a stranger would: with a JSON-LD processor, into triples. What the
// processor would drop is a failure, and nothing is fetched: schema.org is this small context.
import { readFile, writeFile } from "node:fs/promises";
import jsonld from "jsonld";

const address = { "@type": "@id" };
const day = { "@type": "https://schema.org/Date" };
const contexts = {
  "https://schema.org": {
    "@context": {
      "@vocab": "https://schema.org/",
      url: address, item: address, sameAs: address, license: address, contentUrl: address,
      startDate: day, endDate: day, dateModified: { "@type": "https://schema.org/DateTime" },
    },
  },
};

async function documentLoader(url) {
  if (!(url in contexts))
    throw new Error(`${url} is not to be fetched`);
  return { contextUrl: null, documentUrl: url, document: contexts[url] };
}

const [answer, ...files] = process.argv.slice(2);
const read = {};
for (const file of files) {
  const text = await readFile(file, "utf8");
  const blocks = file.endsWith(".json") ? [text] : [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(match => match[1]);
  read[file] = [];
  for (const block of blocks) {
    const quads = await jsonld.toRDF(JSON.parse(block), { documentLoader, safe: true });
    read[file].push(quads.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value, object.datatype?.value ?? ""]));
  }
}
await writeFile(answer, JSON.stringify(read));
