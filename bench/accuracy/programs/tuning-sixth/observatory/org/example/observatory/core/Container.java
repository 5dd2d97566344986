package org.example.observatory.core;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes objects with what their constructors ask for. */
public final class Container {
    public static final class WiringException extends RuntimeException {
        WiringException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final Map<Class<?>, Object> made = new HashMap<>();

    public <T> Container with(Class<T> type, T instance) {
        made.put(type, instance);
        return this;
    }

    public <T> T get(Class<T> type) {
        Object known = made.get(type);
        return type.cast(known == null ? create(type) : known);
    }

    private Object create(Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length == 0) throw new WiringException("Nothing makes a " + type.getSimpleName(), null);
        Object[] parts = Arrays.stream(constructors[0].getParameterTypes()).map(this::get).toArray();
        try {
            return constructors[0].newInstance(parts);
        } catch (InvocationTargetException failed) {
            throw new WiringException("The constructor of " + type.getSimpleName() + " failed", failed.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new WiringException("Cannot make a " + type.getSimpleName(), failed);
        }
    }
}
