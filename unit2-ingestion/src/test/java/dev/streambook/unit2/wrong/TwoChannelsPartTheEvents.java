package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

/** Leaves the selector's type away, which is "replicating": each event goes into every channel. */
@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "The mapping makes a selector route by a header",
        breaks = "one-channel",
        test = "good_events_go_into_one_channel_and_bad_lines_into_the_other",
        saying = "the channels after e1, a broken line, e3; selector: {default=bad, header=route, mapping.good=good}")
public final class TwoChannelsPartTheEvents extends PiiInterceptor {

    public TwoChannelsPartTheEvents(Gate gate) {
        super(gate);
    }

    @Override
    public Map<String, String> selector() {
        Map<String, String> settings = new HashMap<>(super.selector());
        settings.remove("type");
        return settings;
    }
}
