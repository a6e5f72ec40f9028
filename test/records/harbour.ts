/** A harbour town: the smallest world in which a record of any type has its place, and clients to read and write it. */
import { keyFor, startService } from "../helper.ts";

/** The shared records: enough for a dossier to reference. */
const SHARED = {
  "actors/harbour-gazette": { kind: "publisher", name: "Harbour Gazette" },
  "actors/port-authority": { kind: "organization", name: "Port Authority" },
  "actors/dockers-union": { kind: "group", name: "Dockers’ Union" },
  "places/harbour-hall": { kind: "venue", name: "Harbour Hall" },
  "topics/night-shifts": { label: "Night shifts", proposition: "The port should work at night." },
  "events/harbour-talks": {
    kind: "talks",
    name: "Harbour talks",
    summary: "The Port Authority and the union talk about work at night.",
    status: "occurred",
    date_basis: "not_stated",
  },
};

/** The article of the dossier. Evidence quotes its only paragraph. */
const ARTICLE = {
  id: "night-shift-talks",
  headline: "Port and Dockers Talk About the Night",
  publisher: "harbour-gazette",
  language: "en",
  status: "usable",
  text_kind: "original",
  sections: [{ paragraphs: ["The Authority wants ships unloaded at night. The union wants a bonus."] }],
};

type Json = Record<string, unknown>;

/** Evidence for what the article reports; spread it into a record of a dossier. */
export const reported = (exact: string) => ({ basis: "reported", evidence: [{ paragraph: 1, exact }] });

/** Starts the service over the harbour town. */
export async function harbour() {
  const { http, store } = await startService({ seed: false });
  const key = await keyFor(store, "write");

  /** Puts a shared record such as `actors/ana`, or a dossier, in place of the one before. */
  const put = async (path: string, record: Json) => {
    const exists = (await http.get(`/v1/${path}`)).status === 200;
    const headers = exists ? { ...key, "if-match": "*" } : key;
    return http.put(`/v1/${path}`).set(headers).send(record);
  };
  const shared = (path: string, record: Json) => put(path, { id: path.split("/")[1], ...record });
  const dossier = ({ article = {}, ...lists }: Json) =>
    put(`dossiers/${ARTICLE.id}`, { article: { ...ARTICLE, ...(article as Json) }, ...lists });

  for (const [path, record] of Object.entries(SHARED)) {
    const { status, text } = await shared(path, record);
    if (status !== 201) throw new Error(text);
  }
  return {
    /** Puts a shared record; returns the status. */
    putShared: async (path: string, record: Json) => (await shared(path, record)).status,
    /** Puts the dossier with the lists of records given; returns the status. */
    putDossier: async (lists: Json) => (await dossier(lists)).status,
    /** Returns what is wrong with a shared record, as `pointer: detail`. */
    faultsOfShared: async (path: string, record: Json) => faultsIn((await shared(path, record)).body),
    /** Returns what is wrong with a dossier of such lists, as `pointer: detail`. */
    faultsOfDossier: async (lists: Json) => faultsIn((await dossier(lists)).body),
    /** Returns a record, such as `positions/x`. */
    get: async (path: string): Promise<Json> => (await http.get(`/v1/${path}`).expect(200)).body,
    /** Returns the text of an answer in another format. */
    getText: async (path: string): Promise<string> => (await http.get(`/v1/${path}`).expect(200)).text,
    /** Returns the ids that a list has, such as `positions?actor=x`. */
    ids: async (path: string): Promise<string[]> =>
      (await http.get(`/v1/${path}`).expect(200)).body.data.map(({ id }: { id: string }) => id),
  };
}

function faultsIn({ errors = [] }: { errors?: { pointer: string; detail: string }[] }): string[] {
  return errors.map(({ pointer, detail }) => `${pointer}: ${detail}`);
}
