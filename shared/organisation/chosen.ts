/** The file with this id. Throws an `Error` for a person to read, with the ids that there are. */
export const chosenFile = <File>(id: string, files: Readonly<Record<string, File>>): File => {
  const file = Object.hasOwn(files, id) ? files[id] : undefined;
  if (file !== undefined) return file;
  throw new Error(`There is no organisation file "${id}". Choose one of: ${Object.keys(files).join(', ')}.`);
};
