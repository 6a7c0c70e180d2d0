package dev.streambook.recommender.live.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Answers as facts, one line each: where they differ, a test says so in lines and not in pages. */
final class AnswerFacts {

    private AnswerFacts() {}

    /** All that the answers say, such as {@code /popular?howMany=1000 /items/3/count = 279}. */
    static List<String> of(Map<String, JsonNode> answers) {
        List<String> facts = new ArrayList<>();
        answers.forEach((path, answer) -> add(path + " ", answer, facts));
        return facts;
    }

    private static void add(String place, JsonNode node, List<String> facts) {
        if (node.isEmpty()) { // a value, or a list or an object with nothing in it
            facts.add(place + " = " + node);
            return;
        }
        Iterator<String> names = node.fieldNames();
        names.forEachRemaining(name -> add(place + "/" + name, node.get(name), facts));
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            add(place + "/" + at, node.get(at), facts);
        }
    }
}
