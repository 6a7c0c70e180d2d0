package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

/** Maps good and bad and sets no default: an event with any other route goes nowhere, and nobody is told. */
@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "There are two routes, so two mappings cover all events",
        breaks = "unknown-route",
        test = "an_event_of_an_unknown_route_is_set_aside",
        saying = "the channels after an event with route \"GOOD\"")
public final class TwoMappingsCoverAll extends PiiInterceptor {

    public TwoMappingsCoverAll(Gate gate) {
        super(gate);
    }

    @Override
    public Map<String, String> selector() {
        Map<String, String> settings = new HashMap<>(super.selector());
        settings.remove("default");
        settings.put("mapping." + BAD, BAD);
        return settings;
    }
}
