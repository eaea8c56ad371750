/**
 * A fetch for one request with a multipart body, which says how much of it is sent, from 0 to 1. The
 * browser's own fetch does not know.
 */
export function fetchSaying(body: FormData, onSent: (part: number) => void) {
  return (request: Request): Promise<Response> =>
    new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open(request.method, request.url);
      for (const [name, value] of request.headers) {
        if (name.toLowerCase() !== "content-type") xhr.setRequestHeader(name, value); // the boundary is the browser's
      }
      xhr.upload.onprogress = (e) => onSent(e.total > 0 ? e.loaded / e.total : 0);
      xhr.onload = () =>
        resolve(
          new Response(xhr.responseText, {
            status: xhr.status,
            headers: { "Content-Type": xhr.getResponseHeader("Content-Type") ?? "" },
          }),
        );
      xhr.onerror = () => reject(new TypeError("The request got no answer."));
      xhr.onabort = () => reject(new DOMException("The request was given up.", "AbortError"));
      request.signal.addEventListener("abort", () => xhr.abort());
      xhr.send(body);
    });
}
