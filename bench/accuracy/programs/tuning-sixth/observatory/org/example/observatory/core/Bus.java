package org.example.observatory.core;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Calls what is marked as a listener for the type of an event. */
public final class Bus {
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Listens {}

    private final List<Object> listeners = new ArrayList<>();

    public void add(Object listener) {
        listeners.add(listener);
    }

    public void publish(Object event) throws ReflectiveOperationException {
        for (Object listener : listeners) {
            for (Method method : listener.getClass().getMethods()) {
                if (method.isAnnotationPresent(Listens.class) && method.getParameterTypes()[0].isInstance(event)) call(method, listener, event);
            }
        }
    }

    private static void call(Method method, Object listener, Object event) throws ReflectiveOperationException {
        try {
            method.invoke(listener, event);
        } catch (InvocationTargetException failed) {
            throw new RuntimeException("Listener of " + event.getClass().getSimpleName() + " failed", failed.getCause());
        }
    }
}
