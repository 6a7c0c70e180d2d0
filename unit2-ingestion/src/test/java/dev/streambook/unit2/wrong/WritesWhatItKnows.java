package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.event.EventJson;
import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "What I write is what I know of",
        breaks = "unknown-fields",
        test = "a_masking_stage_between_newer_writers_and_newer_readers_loses_nothing",
        saying = "\"e3 paused at=42\", \"e4 unrated\"]")
public final class WritesWhatItKnows extends EventCodec {

    @Override
    public byte[] write(EventEnvelope envelope) {
        if (envelope.event().isEmpty()) {
            return envelope.original();
        }
        ObjectNode line = (ObjectNode) tree(EventJson.write(envelope.event().get()));
        if (tree(envelope.original()).has("profile") || !envelope.profile().equals(EventEnvelope.MAIN)) {
            line.put("profile", envelope.profile());
        }
        return bytes(line);
    }
}
