/** An object of JSON values. */
type JsonObject = Readonly<Record<string, unknown>>;

/** Merges a patch into JSON text as SQLite's `json_patch` does (RFC 7396): null removes, objects merge, all else replaces. */
export function jsonPatch(target: string, patch: JsonObject): string {
  return JSON.stringify(merge(JSON.parse(target), patch));
}

function merge(target: JsonObject, patch: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    const before = merged[key];
    if (value === null) delete merged[key];
    else merged[key] = isObject(value) ? merge(isObject(before) ? before : {}, value) : value;
  }
  return merged;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
