/** Streaming queries of Spark a micro-batch at a time: what goes in, what comes out, and what stays in the state. */
package dev.streambook.unit3.microbatch;
