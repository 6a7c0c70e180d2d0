/** DStreams under a clock that is moved by hand: Spark's streaming API before Structured Streaming, as 3.6 needs it. */
package dev.streambook.unit3.dstream;
