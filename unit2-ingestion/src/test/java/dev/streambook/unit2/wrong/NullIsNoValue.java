package dev.streambook.unit2.wrong;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.unit2.solution.EventCodec;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit2.EventCodec.class,
        belief = "A field without a value needs not be written",
        breaks = "unknown-fields",
        test = "a_change_of_one_field_leaves_the_unknown_ones_as_they_were",
        saying = "left=null")
public final class NullIsNoValue extends EventCodec {

    @Override
    protected byte[] bytes(ObjectNode line) {
        List<String> empty = new ArrayList<>();
        line.fieldNames().forEachRemaining(name -> {
            if (line.get(name).isNull()) {
                empty.add(name);
            }
        });
        return super.bytes(line.remove(empty));
    }
}
