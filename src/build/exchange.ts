/** `RENAME_EXCHANGE` on Linux, `RENAME_SWAP` on macOS: each of two names gets what the other had. */
const EXCHANGE = 2;
/** Linux: paths are from the working folder. */
const AT_FDCWD = -100;

/**
 * Lets two folders change places in one step of the system, so that there is no moment at which one of
 * the names is missing. Node's own `rename` cannot put a folder in the place of one that holds files.
 * @returns false where it was not done: Windows and some network disks have no such step, a Node before
 *   26 cannot ask for it, and folders on two disks cannot change places
 */
export function exchange(one: string, other: string): boolean {
  try {
    return call(one, other) === 0;
  } catch {
    return false; // no such function in this system, or calls to it are not allowed
  }
}

function call(one: string, other: string): number | undefined {
  const ffi = quietly(() => process.getBuiltinModule("node:ffi"));
  if (!ffi) return undefined;
  if (process.platform === "linux") {
    const { functions } = ffi.dlopen(null, {
      renameat2: { return: "int32", arguments: ["int32", "string", "int32", "string", "uint32"] },
    });
    return functions.renameat2(AT_FDCWD, one, AT_FDCWD, other, EXCHANGE);
  }
  if (process.platform === "darwin") {
    const { functions } = ffi.dlopen(null, {
      renamex_np: { return: "int32", arguments: ["string", "string", "uint32"] },
    });
    return functions.renamex_np(one, other, EXCHANGE);
  }
}

/** Without the warning that the module may change: if it does, the swap takes two steps. */
function quietly<T>(work: () => T): T {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return work();
  } finally {
    process.emitWarning = warn;
  }
}
