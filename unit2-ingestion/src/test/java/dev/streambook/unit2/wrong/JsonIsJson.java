package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** A file that ends in {@code .json} is no log. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "JSON is JSON",
        breaks = "logs-only",
        test = "a_file_whose_name_has_no_dot_before_jsonl_is_no_log",
        saying = "never sent: e15",
        file = "json-is-json.properties")
final class JsonIsJson {}
