/** 3.0 Play: the same word count on Storm, a tuple at a time, and on Spark, a micro-batch at a time. */
package dev.streambook.unit3.play;
