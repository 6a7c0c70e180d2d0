package dev.streambook.recommender.storm;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;

/** Carries an event from one Storm worker to another, in the form it has everywhere else. Within a worker it is not needed. */
public final class EventSerializer extends Serializer<ViewingEvent> {

    @Override
    public void write(Kryo kryo, Output output, ViewingEvent event) {
        byte[] json = EventJson.write(event);
        output.writeInt(json.length, true);
        output.writeBytes(json);
    }

    @Override
    public ViewingEvent read(Kryo kryo, Input input, Class<ViewingEvent> type) {
        return EventJson.read(input.readBytes(input.readInt(true)));
    }
}
