package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "A line with a new field has a new version",
        breaks = "old-readers",
        test = "an_old_reader_reads_what_we_write",
        saying = "v is 2; expected 1")
public final class ANewFieldIsANewVersion extends EventCodec {

    @Override
    public byte[] write(EventEnvelope envelope) {
        byte[] line = super.write(envelope);
        ObjectNode tree = (ObjectNode) tree(line);
        return envelope.event().isPresent()
                        && tree.has("profile")
                        && !envelope.profile().equals(EventEnvelope.MAIN)
                ? bytes(tree.put("v", 2))
                : line;
    }
}
