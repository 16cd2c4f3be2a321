/** Schools as a consultant writes them down, or the first line (from 1) that is none. */
export type SchoolLines =
  | { readonly schools: readonly { readonly label: string; readonly country: string }[] }
  | { readonly wrongLine: number };

/** Reads lines of `label; country`. Empty lines do not count as schools, but as lines. */
export function readSchoolLines(text: string, countries: readonly string[]): SchoolLines {
  const schools = [];
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = line.lastIndexOf(';');
    const label = line.slice(0, at).trim();
    const country = line
      .slice(at + 1)
      .trim()
      .toLowerCase();
    if (at < 0 || label === '' || !countries.includes(country)) return { wrongLine: place + 1 };
    schools.push({ label, country });
  }
  return { schools };
}
