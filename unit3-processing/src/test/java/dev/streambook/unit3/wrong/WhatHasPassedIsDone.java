package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = DedupCountBolt.class,
        belief = "What has passed once is done",
        breaks = "same-verdict",
        test = "an_event_that_fails_downstream_passes_again",
        saying = "b@1")
public final class WhatHasPassedIsDone extends DedupAttempt {

    private static final long serialVersionUID = 1L;

    public WhatHasPassedIsDone(DedupSettings settings, DedupMemory memory, Checkpoints checkpoints) {
        super(settings, memory, checkpoints);
    }

    @Override
    void passAgain(Tuple tuple) {}
}
