/** The region a reader chose on another page, or null. Private windows may refuse to say. */
export function storedRegion(): string | null {
  try {
    return localStorage.getItem("mitt-fylke");
  } catch {
    return null;
  }
}
