// Writes the browser and its fonts into the folder for temporary files, and says where.
import chromium from "@sparticuz/chromium";

console.log(await chromium.executablePath());
