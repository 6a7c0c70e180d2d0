package dev.streambook.unit2.wrong;

import dev.streambook.event.EventJson;
import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.flume.Event;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "The key is the user, whatever the gate says",
        breaks = "gate-decides",
        test = "the_gate_says_what_is_kept_of_the_device_and_which_key_it_is",
        saying = "where the gate says \"Key of 7\"")
public final class TheUserIsTheKey extends PiiInterceptor {

    public TheUserIsTheKey(Gate gate) {
        super(gate);
    }

    @Override
    public Event intercept(Event event) {
        Event seen = super.intercept(event);
        if (seen.getHeaders().containsKey(KEY)) {
            seen.getHeaders()
                    .put(KEY, Integer.toString(EventJson.read(seen.getBody()).user()));
        }
        return seen;
    }
}
