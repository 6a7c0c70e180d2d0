package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Leaves allowTopicOverride at its default, which is true. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "A sender knows best into which topic its events go",
        breaks = "fixed-topic",
        test = "a_sender_cannot_choose_the_topic",
        saying = "100 sent, 0 arrived",
        file = "the-senders-topic-is-fine.properties")
final class TheSendersTopicIsFine {}
