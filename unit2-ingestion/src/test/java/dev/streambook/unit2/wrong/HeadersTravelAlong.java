package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Maps no header: the sink uses the header key, and lets all others go. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "Headers of an event become headers of its record",
        breaks = "key-and-header",
        test = "the_record_has_the_events_key_and_its_trace",
        saying = "key=7 trace=none",
        file = "headers-travel-along.properties")
final class HeadersTravelAlong {}
