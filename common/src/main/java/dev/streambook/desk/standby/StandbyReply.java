package dev.streambook.desk.standby;

import dev.streambook.workbook.junit.Verdict;

/**
 * What a standby JVM says: first that it is ready, then a verdict for each exercise that it was asked for, then that it is
 * done.
 *
 * @param verdict null unless this is one
 * @param millis how long it took, counted from the start of the JVM or of the run
 */
record StandbyReply(Kind kind, Verdict verdict, long millis) {

    enum Kind {
        READY,
        VERDICT,
        DONE
    }
}
