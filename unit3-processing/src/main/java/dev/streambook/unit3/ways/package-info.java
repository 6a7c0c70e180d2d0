/**
 * One job on Storm, on a DStream, in a streaming query and without an engine, to compare them: it counts how often each film
 * was played. docs/unit3/choosing-an-engine.md shows the programs and what was measured.
 */
package dev.streambook.unit3.ways;
