const asked = new Map<string, Promise<void>>();

/**
 * Stands where Vite puts its own helper around the import of a later page: asks for the page's files and waits for its
 * styles, so that it never shows without them. `files` are addresses under `/`. Rejects when a style does not come.
 */
export async function __vitePreload<Page>(load: () => Promise<Page>, files: readonly string[] = []): Promise<Page> {
  await Promise.all(files.map((file) => asked.get(file) ?? ask(file)));
  return load();
}

function ask(file: string): Promise<void> {
  const link = document.createElement('link');
  const isStyle = file.endsWith('.css');
  link.rel = isStyle ? 'stylesheet' : 'modulepreload';
  link.href = `/${file}`;
  const come = new Promise<void>((resolve, reject) => {
    if (!isStyle) resolve();
    link.onload = () => resolve();
    link.onerror = () => {
      asked.delete(file);
      link.remove();
      reject(new Error(`no ${file}`));
    };
  });
  asked.set(file, come);
  document.head.append(link);
  return come;
}
