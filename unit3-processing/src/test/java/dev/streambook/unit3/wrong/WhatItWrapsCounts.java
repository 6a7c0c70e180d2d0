package dev.streambook.unit3.wrong;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit3.LineReader;
import dev.streambook.unit3.SplitBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = SplitBolt.class,
        belief = "What counts is what an exception wraps",
        breaks = "passing-fault",
        test = "a_fault_of_any_kind_fails_the_record",
        saying = "the rules cannot be read")
public final class WhatItWrapsCounts extends SplitAttempt {

    private static final long serialVersionUID = 1L;

    public WhatItWrapsCounts(LineReader reader) {
        super(reader);
    }

    @Override
    void emitLine(Tuple record, int line, byte[] bytes) {
        try {
            super.emitLine(record, line, bytes);
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof MalformedEventException)) {
                throw e;
            }
            emitLetter(record, letter(record, line, bytes, e));
        }
    }
}
