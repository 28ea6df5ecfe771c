/** The address of a term, with what was typed to find it. */
export const termAddress = (id: string, query: string): string =>
  query ? `/glossary/${id}?q=${encodeURIComponent(query)}` : `/glossary/${id}`
