package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Without the variable the agent does not start. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "STREAMBOOK_TOPIC is set: I have seen it",
        breaks = "environment",
        test = "the_environment_says_port_broker_and_topic_or_else_the_defaults_hold",
        saying = "where the environment says nothing",
        file = "the-topic-is-set.properties")
final class TheTopicIsSet {}
