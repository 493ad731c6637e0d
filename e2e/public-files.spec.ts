import { expect, test } from "./fixtures.ts";

const FILES = {
  "/favicon.ico": "image/x-icon",
  "/apple-touch-icon.png": "image/png",
  "/icon-192.png": "image/png",
  "/icon-512.png": "image/png",
  "/robots.txt": "text/plain",
  "/manifest.webmanifest": "application/manifest+json",
};

for (const [path, type] of Object.entries(FILES)) {
  test(`a browser that nobody is signed in with gets ${path}`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toContain(type);
    expect(response.headers()["x-content-type-options"]).toBe("nosniff");
  });
}

test("the manifest is named in the page, and the icons that it names are there", async ({ page, request }) => {
  await page.goto("/sign-in");
  await expect(page.locator('link[rel="manifest"]')).toHaveAttribute("href", "/manifest.webmanifest");
  const manifest = (await (await request.get("/manifest.webmanifest")).json()) as { icons: { src: string }[] };
  for (const { src } of manifest.icons) expect(Object.keys(FILES)).toContain(src);
});
