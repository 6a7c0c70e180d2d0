package dev.streambook.unit3.ways;

/** A program that does the job. */
public interface CountWay {

    /** What it runs on, such as {@code Storm}. */
    String engine();

    /** Starts it. It runs until it is closed. */
    AutoCloseable start(CountJob job);
}
