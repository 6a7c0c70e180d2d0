package dev.streambook.engine.storm;

/**
 * A bolt with threads or connections of its own. On a cluster they end with its process when it throws. In a local cluster no
 * process ends, so it is told to let go of them.
 */
public interface EndsWithProcess {

    /** Ends threads and connections at once, and finishes nothing: what was under way is lost, as with a process. */
    void letGo();
}
