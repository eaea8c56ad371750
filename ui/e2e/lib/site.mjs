import { createServer } from "node:http";

/** Starts a site of the web on this machine that answers by path; a function is given the response. */
export async function startSite(pages) {
  const server = createServer((request, response) => {
    const page = pages[request.url];
    if (typeof page === "function") return page(response);
    response.writeHead(page === undefined ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(page ?? "There is nothing here.");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
