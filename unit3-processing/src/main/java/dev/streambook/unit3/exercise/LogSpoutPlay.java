package dev.streambook.unit3.exercise;

import dev.streambook.unit3.play.PoisonInTheLog;

/** Runs your spout on four records, one of which fails always, and prints what it does in each second. No cluster is needed. */
public final class LogSpoutPlay {

    private LogSpoutPlay() {}

    public static void main(String[] args) {
        PoisonInTheLog.show(LogSpout::new, System.out::println);
    }
}
