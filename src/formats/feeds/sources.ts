import type { Resource } from "../../model/kit/record-type.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { resourceNamed } from "../../model/records/index.ts";
import { filtersOf, type ListFilter } from "../../reading/lists/filters.ts";
import type { Condition, Order, Reads } from "../../store/store.ts";
import { articleEntries, type Canceled, questionEntries, withdrawnArticle, withdrawnQuestions } from "./entries.ts";
import type { FeedEntry } from "./write.ts";

/** A feed's content: its name in addresses, the list that it shows, and a function that makes its entries. */
export interface FeedSource {
  readonly name: "articles" | "open-questions";
  readonly title: string;
  readonly description: string;
  readonly resource: Resource;
  /** The filters of the list, and some of the feed's own, by parameter. */
  readonly filters: Readonly<Record<string, ListFilter>>;
  /** What every entry matches. */
  readonly where: readonly Condition[];
  readonly order: readonly Order[];
  /** Returns the entries of records, given as JSON. Their addresses begin with `base`. */
  readonly entries: (reads: Reads, records: readonly unknown[], base: string) => Promise<FeedEntry[]>;
  /** Returns what takes the place of the entries of a dossier, as it was put, that was canceled at a time. */
  readonly withdrawn: (canceled: Canceled, base: string) => FeedEntry[];
}

const USABLE: Condition = { column: "status", in: ["usable"] };
const articles = resourceNamed("articles");
const openQuestions = resourceNamed("open_questions");

/** The feeds that the service has. What all readers could see last comes first, whenever it was published. */
export const FEED_SOURCES: readonly FeedSource[] = [
  {
    name: "articles",
    title: "Standpoint: articles",
    description: "The articles that may be used.",
    resource: articles,
    filters: {
      ...withoutStatus(articles),
      actor: idsFilter("An actor that the article refers to.", (ids) => ({
        some: {
          table: "mentions",
          column: "article",
          is: "id",
          where: [
            { column: "type", in: ["actor"] },
            { column: "record", in: ids },
          ],
        },
      })),
    },
    where: [USABLE],
    order: latestFirst("first_shown", "id"),
    entries: articleEntries,
    withdrawn: withdrawnArticle,
  },
  {
    name: "open-questions",
    title: "Standpoint: open questions",
    description: "What the articles that may be used leave open.",
    resource: openQuestions,
    filters: {
      ...withoutStatus(openQuestions),
      publisher: idsFilter("Who published the article that leaves it open.", (ids) =>
        ofArticle([{ column: "publisher", in: ids }]),
      ),
    },
    where: [{ column: "status", in: ["open"] }, ofArticle([USABLE])],
    order: latestFirst("first_shown", "article", "ordinal"),
    entries: questionEntries,
    withdrawn: withdrawnQuestions,
  },
];

/** Returns the filters of a list without those by status, which a feed fixes. */
function withoutStatus(resource: Resource): Record<string, ListFilter> {
  const { status: _, status_not: __, ...others } = filtersOf(resource);
  return others;
}

function idsFilter(description: string, where: (ids: readonly string[]) => Condition): ListFilter {
  return { description, value: slug, several: true, where: (values) => where(values as readonly string[]) };
}

function ofArticle(where: readonly Condition[]): Condition {
  return { some: { table: "articles", column: "id", is: "article", where } };
}

function latestFirst(...columns: readonly string[]): Order[] {
  return columns.map((column) => ({ column, descending: true }));
}
