package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "A device that is no address is masked best by leaving it out",
        breaks = "no-address-is-bad",
        test = "an_event_whose_device_is_no_address_is_set_aside",
        saying = "unknown")
public final class WhatIsNoAddressIsUnknown extends PiiInterceptor {

    public WhatIsNoAddressIsUnknown(Gate gate) {
        super(gate);
    }

    @Override
    protected void setAside(Event event, String reason) {
        if (!reason.startsWith("device is")) {
            super.setAside(event, reason);
            return;
        }
        event.setBody(masked(event.getBody(), "unknown"));
        event.getHeaders().putAll(Map.of(ROUTE, GOOD, KEY, "unknown"));
    }
}
