/**
 * What specifications hold promises with that plain examples cannot hold: memory, cost, many threads, restarts, and the
 * edges that nobody thinks of. Each class says when to use it.
 *
 * <p>It is one package because a third of the classes are the inside of {@code Schedule}, which nobody else may touch.
 */
package dev.streambook.workbook.harness;
