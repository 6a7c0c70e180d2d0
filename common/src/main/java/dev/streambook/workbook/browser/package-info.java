/** Pages in a real browser, for tests. Selenium is optional: a module whose tests use this adds it to its own. */
package dev.streambook.workbook.browser;
