package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "The stage is for lines that are whole",
        breaks = "long-line-cut",
        test = "a_line_of_two_megabytes_is_cut_to_what_kafka_takes",
        saying = "stage")
public final class WhatWasCutNeedsNoStage extends PiiInterceptor {

    public WhatWasCutNeedsNoStage(Gate gate) {
        super(gate);
    }

    @Override
    protected void setAside(Event event, String reason) {
        int length = event.getBody().length;
        super.setAside(event, reason);
        if (length > LONGEST_KEPT) {
            event.getHeaders().remove(STAGE);
        }
    }
}
