package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Whoever knows the name chooses the topic. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "A header that nobody knows chooses no topic",
        breaks = "fixed-topic",
        test = "a_sender_cannot_choose_the_topic",
        saying = "x-topic",
        file = "a-secret-name-will-do.properties")
final class ASecretNameWillDo {}
