/**
 * Engines for tests: {@link dev.streambook.engine.junit.Engines} on a class injects them as parameters, one of each for
 * the whole JVM, and {@link dev.streambook.engine.junit.Isolated} gives each test names and directories of its own.
 */
package dev.streambook.engine.junit;
