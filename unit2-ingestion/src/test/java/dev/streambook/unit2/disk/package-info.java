/** A file system for tests over a folder of the real one: it can be stopped at certain steps, and its power can fail. */
package dev.streambook.unit2.disk;
